// Reads a feed in any format from standard input with feedsmith and writes what it says, in one form for all formats, as JSON.
import { parseFeed } from 'feedsmith'

const text = (value) => value?.value ?? value ?? null
const date = (value) => (value ? new Date(value).toISOString() : null)
const link = (links, rel) => links?.find((candidate) => (candidate.rel ?? 'alternate') === rel)?.href ?? null
const names = (people) => (people ?? []).map((person) => person.name ?? person)

const readers = {
  rss: (feed) => ({
    id: null,
    title: feed.title,
    description: feed.description ?? null,
    language: feed.language ?? null,
    link: feed.link,
    self: link(feed.atom?.links, 'self'),
    updated: date(feed.lastBuildDate),
    entries: (feed.items ?? []).map((item) => ({
      id: item.guid?.value ?? null,
      title: text(item.title),
      url: item.link ?? null,
      published: date(item.pubDate),
      updated: date(item.atom?.updated),
      content: item.content?.encoded ?? null,
      summary: text(item.description),
      categories: (item.categories ?? []).map((category) => category.name),
      authors: item.dc?.creators ?? [],
    })),
  }),
  atom: (feed) => ({
    id: feed.id,
    title: text(feed.title),
    description: text(feed.subtitle),
    language: feed.xml?.lang ?? null,
    link: link(feed.links, 'alternate'),
    self: link(feed.links, 'self'),
    updated: date(feed.updated),
    entries: (feed.entries ?? []).map((entry) => ({
      id: entry.id,
      title: text(entry.title),
      url: link(entry.links, 'alternate'),
      published: date(entry.published),
      updated: date(entry.updated),
      content: text(entry.content),
      summary: text(entry.summary),
      categories: (entry.categories ?? []).map((category) => category.term),
      authors: names(entry.authors),
    })),
  }),
  json: (feed) => ({
    id: null,
    title: feed.title,
    description: feed.description ?? null,
    language: feed.language ?? null,
    link: feed.home_page_url,
    self: feed.feed_url,
    updated: null,
    entries: (feed.items ?? []).map((item) => ({
      id: item.id,
      title: item.title ?? null,
      url: item.url ?? null,
      published: date(item.date_published),
      updated: date(item.date_modified),
      content: item.content_html ?? null,
      summary: item.summary ?? null,
      categories: item.tags ?? [],
      authors: names(item.authors),
    })),
  }),
}

const chunks = []
for await (const chunk of process.stdin) chunks.push(chunk)
const { format, feed } = parseFeed(Buffer.concat(chunks).toString('utf8'))
process.stdout.write(JSON.stringify({ format, ...readers[format](feed) }))
