import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'

/**
 * The name by which the servers of this data folder are recognised among all processes. It is passed as `cluster_name`, so that it
 * stands in the command line of the server and in the title of each of its children; command lines can be read even where
 * a container forbids to look at another account's working folder.
 * @param {string} folder
 */
export function folderName(folder) {
  const { dev, ino } = statSync(folder, { bigint: true })
  return `plumbline-${dev.toString(36)}-${ino.toString(36)}`
}

/**
 * A name for one start on this folder, so that the watchdog of an earlier start, still at work, leaves the new server alone.
 * @param {string} folder
 */
export const startName = (folder) => `${folderName(folder)}-${randomBytes(4).toString('hex')}`

/**
 * Every process of the servers with this name: postmasters, and the children that a killed postmaster may leave for a moment.
 * @param {string} name by folderName (any start) or startName (one start)
 * @returns {{ postmasters: number[], children: number[] }}
 */
export function processesOf(name) {
  const server = new RegExp(`cluster_name=${name}[- ]`)
  const child = new RegExp(`^postgres: ${name}[-:]`)
  const all = commandLines()
  const servers = new Set(all.filter(({ command }) => server.test(command)).map(({ pid }) => pid))
  // A child that was born a moment ago still shows the command line of its postmaster.
  const newborn = [...servers].filter((pid) => servers.has(parentOf(pid) ?? 0))
  for (const pid of newborn) servers.delete(pid)
  const children = all.filter(({ command }) => child.test(command)).map(({ pid }) => pid)
  return { postmasters: [...servers], children: [...children, ...newborn] }
}

/**
 * The command line of a process; empty if none has this number.
 * @param {number} pid
 */
export function commandOf(pid) {
  if (process.platform === 'linux') return readOrEmpty(`/proc/${pid}/cmdline`).replaceAll('\0', ' ')
  return spawnSync('ps', ['-ww', '-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).stdout.trim()
}

/** Command lines with their arguments parted by spaces and one space at the end. */
function commandLines() {
  if (process.platform !== 'linux') return commandLinesByPs()
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => ({ pid: Number(name), command: `${commandOf(Number(name))} ` }))
}

function commandLinesByPs() {
  const { stdout } = spawnSync('ps', ['-axww', '-o', 'pid=,command='], { encoding: 'utf8' })
  return stdout.split('\n').flatMap((line) => {
    const [, pid, command] = /^\s*(\d+) (.*)$/.exec(line) ?? []
    return pid && command ? [{ pid: Number(pid), command: `${command} ` }] : []
  })
}

/** @param {string} file */
function readOrEmpty(file) {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return '' // the process ended while we looked
  }
}

/** @param {number} pid */
function parentOf(pid) {
  if (process.platform === 'linux') return Number(statFields(pid)?.[1])
  return Number(spawnSync('ps', ['-o', 'ppid=', '-p', String(pid)], { encoding: 'utf8' }).stdout)
}

/**
 * What tells a process from a later one that was given the same number: when it began. Null if no such process lives.
 * @param {number} pid
 */
export function birthOf(pid) {
  if (process.platform !== 'linux') {
    return spawnSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).stdout.trim() || null
  }
  const fields = statFields(pid)
  const isDead = !fields || fields[0] === 'Z' || fields[0] === 'X'
  return isDead ? null : `${readOrEmpty('/proc/sys/kernel/random/boot_id').trim()}:${fields[19]}`
}

/**
 * The fields of /proc/<pid>/stat after the program's name, which stands in brackets and may hold anything: state, parent, ..., birth.
 * @param {number} pid
 */
function statFields(pid) {
  const stat = readOrEmpty(`/proc/${pid}/stat`)
  return stat ? stat.slice(stat.lastIndexOf(')') + 2).split(' ') : null
}
