// `npm run bench`: speeds over HTTP against raw SQL on the same database, with the answers compared. `-- --rows 1000000` for the size
// that the goals are for; `-- --growth` for the log at 10,000, 100,000 and 1,000,000 rows, and with `--rows 10000000` at ten million too;
// `-- --json` prints one JSON object and nothing else.
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { runCommand } from './command.mjs'
import { Problem } from './problem.mjs'
import { begin } from './start/begin.mjs'

const self = fileURLToPath(import.meta.url)
const root = path.resolve(path.dirname(self), '..')

/** @param {string} line what is being done; apart from the result */
function told(line) {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001B[K  ${line}`)
  else process.stderr.write(`${line}\n`)
}

await runCommand(async () => {
  const { values } = parseArgs({
    options: {
      json: { type: 'boolean', default: false },
      growth: { type: 'boolean', default: false },
      rows: { type: 'string', default: '100000' },
    },
  })
  const rows = Number(values.rows)
  if (!Number.isInteger(rows) || rows < 10_000 || rows > 10_000_000)
    throw new Problem(`--rows is ${values.rows}: say a whole number from 10000 to 10000000.`)
  await begin({ root, continueWith: [self, ...process.argv.slice(2)], isQuiet: true })
  const { runBench } = await import('./bench/run.mjs')
  const { printGrowth, printTable } = await import('./bench/print.mjs')
  if (values.growth) {
    const sizes = [10_000, 100_000, 1_000_000, ...(rows > 1_000_000 ? [rows] : [])]
    const curve = []
    for (const size of sizes)
      curve.push({ rows: size, ...(await runBench({ root, rows: size, told, onlyLog: true })) })
    if (process.stderr.isTTY) process.stderr.write('\r\u001B[K')
    if (values.json)
      process.stdout.write(
        `${JSON.stringify(Object.fromEntries(curve.map((at) => [at.rows, at.results])))}\n`,
      )
    else printGrowth(curve)
    return
  }
  const { results, wrong } = await runBench({ root, rows, told })
  if (process.stderr.isTTY) process.stderr.write('\r\u001B[K')
  if (values.json) process.stdout.write(`${JSON.stringify(results)}\n`)
  else printTable(results, rows)
  if (wrong.length > 0)
    throw new Problem(`Not what raw SQL answers, so the speed does not count: ${wrong.join(', ')}.`)
})
