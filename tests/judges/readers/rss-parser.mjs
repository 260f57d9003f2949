import Parser from 'rss-parser'
import { answer, date } from './answer.mjs'

const parser = new Parser({ customFields: { item: [['category', 'categories', { keepArray: true }]] } })
const isTerm = (category) => typeof category === 'string' || category._ !== undefined

// Of Atom it gives no enclosures, and the categories as they stand.
await answer(async (written) => {
  const feed = await parser.parseString(written)
  const isAtom = written.includes('<feed ')
  return feed.items.map((item) => ({
    id: item.guid ?? item.id,
    title: item.title,
    published: date(item.isoDate),
    content: isAtom ? item.content : item['content:encoded'],
    summary: isAtom ? item.summary : item.content,
    categories: (item.categories ?? []).map((category) => (isTerm(category) ? category._ ?? category : category.$.term)),
    ...(isAtom ? {} : { enclosures: item.enclosure ? [{ ...item.enclosure, length: Number(item.enclosure.length) }] : [] }),
  }))
})
