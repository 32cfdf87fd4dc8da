/** The manifest named before `?policy` and all files it lists, as texts by path relative to the manifest's folder. */
declare module '*?policy' {
  const files: Readonly<Record<string, string>>
  export default files
}
