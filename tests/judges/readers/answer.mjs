// What every judge in JavaScript does: reads a JSON array of feeds from standard input and writes, for each, what the judge says of it in one form for
// all judges and formats. A field that the judge does not know of is left out; a feed that it cannot read has a fault.
import { readFileSync } from 'node:fs'

export const date = (value) => (value ? new Date(value).toISOString() : null)

export const answer = async (read) => {
  const said = []
  for (const feed of JSON.parse(readFileSync(0, 'utf8'))) {
    try {
      said.push({ entries: await read(feed) })
    } catch (fault) {
      said.push({ fault: String(fault), entries: [] })
    }
  }
  process.stdout.write(JSON.stringify(said))
}
