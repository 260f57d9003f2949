import { parseFeed } from '@rowanmanning/feed-parser'
import { answer, date } from './answer.mjs'

await answer((written) => parseFeed(written).items.map((item) => ({
  id: item.id,
  title: item.title,
  published: date(item.published),
  content: item.content,
  summary: item.description,
  categories: item.categories.map((category) => category.term),
  enclosures: item.media.map((file) => ({ url: file.url, type: file.mimeType, length: file.length })),
})))
