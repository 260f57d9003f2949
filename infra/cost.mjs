// What a month of feed polls costs, by the way that they are answered. Prints the table of docs/cost.md: node infra/cost.mjs
// List prices of the region East US in USD, as they were known in April 2026; docs/cost.md says from where.
const price = {
  functionGBs: 0.000026, freeGBs: 100_000, functionMillion: 0.40, freeMillions: 0.25,
  read10k: 0.004, write10k: 0.0625, storedGB: 0.023, egressGB: 0.087, freeEgressGB: 100,
  doorMonth: 35, door10k: 0.009, doorGB: 0.083, logGB: 2.30, freeLogGB: 5, alarm: 0.50,
}
const month = { hours: 730, seconds: 730 * 3600 }
const site = {
  /** Shares of polls that find something new, or send no validators; the rest is 304 and weighs next to nothing. */
  full: 0.1, feedKB: 400, gzipKB: 53, answerKB: 0.5,
  /** GB of an instance, and the least time that is billed for it. */
  memoryGB: 0.5, leastSeconds: 1,
  /** Places of the CDN that ask for a feed at most once a minute each (s-maxage=60). */
  edges: 20,
  logKB: 3, logCapGB: 1 * 365 / 12,
  storedGB: 5, writes: 10_000, alarms: 4,
}

const above = (used, free, unit) => Math.max(0, used - free) * unit
const gigabytes = (polls, kilobytes) => polls * (site.full * kilobytes + site.answerKB) / 1e6

/** One instance is paid while at least one poll is in it: polls that come at random overlap, the more the busier it is. */
const busySeconds = polls => month.seconds * (1 - Math.exp(-polls / month.seconds * site.leastSeconds))
const timer = { runs: month.hours * 60, seconds: month.hours * 60 * site.leastSeconds }

function functions(polls) {
  const runs = polls + timer.runs
  const seconds = (polls ? busySeconds(polls) : 0) + timer.seconds
  return above(seconds * site.memoryGB, price.freeGBs, price.functionGBs) + above(runs / 1e6, price.freeMillions, price.functionMillion)
}

const logs = runs => above(Math.min(runs * site.logKB / 1e6, site.logCapGB), price.freeLogGB, price.logGB)
const base = site.storedGB * price.storedGB + site.writes / 1e4 * price.write10k + site.alarms * price.alarm

const ways = {
  'the app': polls => base + functions(polls) + logs(polls + timer.runs)
    + Math.min(polls, month.seconds) / 1e4 * price.read10k + above(gigabytes(polls, site.gzipKB), price.freeEgressGB, price.egressGB),
  'storage (`$web`)': polls => base + functions(0) + logs(timer.runs)
    + polls / 1e4 * price.read10k + above(gigabytes(polls, site.feedKB), price.freeEgressGB, price.egressGB),
  'Front Door on storage': polls => base + functions(0) + logs(timer.runs) + price.doorMonth
    + polls / 1e4 * price.door10k + gigabytes(polls, site.gzipKB) * price.doorGB + Math.min(polls, month.hours * 60 * site.edges) / 1e4 * price.read10k,
}

const subscribers = [0, 1_000, 100_000]
console.log(`| answered by | ${subscribers.map(count => `${count.toLocaleString('en')} subscribers`).join(' | ')} |`)
console.log(`|---|${subscribers.map(() => '---:|').join('')}`)
for (const [way, cost] of Object.entries(ways))
  console.log(`| ${way} | ${subscribers.map(count => `$${cost(count * month.hours).toFixed(2)}`).join(' | ')} |`)
