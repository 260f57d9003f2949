import { parseFeed } from 'feedsmith'
import { answer, date } from './answer.mjs'

const text = (value) => value?.value ?? value ?? null
const file = (enclosure) => ({ url: enclosure.url ?? enclosure.href, type: enclosure.type, length: enclosure.length })

const readers = {
  rss: (feed) => (feed.items ?? []).map((item) => ({
    id: item.guid?.value,
    title: text(item.title),
    published: date(item.pubDate),
    updated: date(item.atom?.updated),
    content: item.content?.encoded ?? null,
    summary: text(item.description),
    categories: (item.categories ?? []).map((category) => category.name),
    enclosures: (item.enclosures ?? []).map(file),
  })),
  atom: (feed) => (feed.entries ?? []).map((entry) => ({
    id: entry.id,
    title: text(entry.title),
    published: date(entry.published),
    updated: date(entry.updated),
    content: text(entry.content),
    summary: text(entry.summary),
    categories: (entry.categories ?? []).map((category) => category.term),
    enclosures: (entry.links ?? []).filter((link) => link.rel === 'enclosure').map(file),
  })),
  json: (feed) => (feed.items ?? []).map((item) => ({
    id: item.id,
    title: item.title,
    published: date(item.date_published),
    updated: date(item.date_modified),
    content: item.content_html ?? null,
    summary: item.summary,
    categories: item.tags ?? [],
    enclosures: (item.attachments ?? []).map((file) => ({ url: file.url, type: file.mime_type, length: file.size_in_bytes })),
  })),
}

await answer((written) => {
  const { format, feed } = parseFeed(written)
  return readers[format](feed)
})
