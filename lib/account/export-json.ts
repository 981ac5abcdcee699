/** One part of an export: a value, or a list whose items come page by page. */
export type ExportPart = readonly [name: string, value: unknown | AsyncIterable<unknown>]

function isList(value: unknown): value is AsyncIterable<unknown> {
  return typeof value === 'object' && value !== null && Symbol.asyncIterator in value
}

/** Writes one JSON object, part by part: no more than one item of a list is ever in memory. */
export async function* jsonOf(parts: AsyncIterable<ExportPart>): AsyncGenerator<string> {
  let separator = '{\n'
  for await (const [name, value] of parts) {
    yield `${separator}${JSON.stringify(name)}: `
    separator = ',\n'
    if (isList(value)) yield* listOf(value)
    else yield JSON.stringify(value, null, 1)
  }
  yield separator === '{\n' ? '{}\n' : '\n}\n'
}

async function* listOf(items: AsyncIterable<unknown>): AsyncGenerator<string> {
  let separator = '[\n'
  for await (const item of items) {
    yield separator + JSON.stringify(item)
    separator = ',\n'
  }
  yield separator === '[\n' ? '[]' : '\n]'
}

/** Everything that a query gives out page by page; `next` is where the page after an item begins. */
export async function* pagesOf<Item, Cursor>(
  read: (before: Cursor | null) => Promise<readonly Item[]>,
  next: (last: Item) => Cursor,
): AsyncGenerator<Item> {
  for (let before: Cursor | null = null; ; ) {
    const page = await read(before)
    yield* page
    const last = page.at(-1)
    if (last === undefined) return
    before = next(last)
  }
}
