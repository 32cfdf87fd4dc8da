import type { Page, PageRequest } from '@bangfu/sdk'

const PAGE = 1000

/** The items of a list one after the other, a page at a time. */
export async function* eachItem<Item>(read: (page: PageRequest) => Promise<Page<Item>>): AsyncGenerator<Item> {
  let after: string | undefined
  do {
    const page = await read({ limit: PAGE, ...(after === undefined ? {} : { after }) })
    yield* page.items
    after = page.next
  } while (after !== undefined)
}
