// zod's types name `URL`, which neither ES2023 nor core itself has.
// eslint-disable-next-line @typescript-eslint/no-empty-object-type
interface URL {}
