import { linkSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { codeOf, Problem } from '../problem.mjs'
import { readJson } from './folder.mjs'
import { birthOf } from './processes.mjs'

/**
 * Takes the data folder for this process, so that two starts never run two servers on it. A claim counts as long as the
 * process that made it lives; numbers of processes are used again, so the time of birth is compared too.
 * @param {string} file
 * @returns {() => void} gives the folder back
 * @throws {Problem} another Plumbline runs from this folder
 */
export function claimFolder(file) {
  const mine = JSON.stringify({ pid: process.pid, birth: birthOf(process.pid) })
  const draft = `${file}.${process.pid}`
  writeFileSync(draft, mine, { mode: 0o600 })
  try {
    for (;;) {
      if (tryLink(draft, file)) return () => release(file)
      const owner = ownerOf(file)
      if (owner) throw alreadyRuns(file, owner)
      setAside(file)
    }
  } finally {
    rmSync(draft, { force: true })
  }
}

/**
 * The process that runs the database of this folder; null if none does.
 * @param {string} file
 * @returns {number | null}
 */
export function ownerOf(file) {
  const claim = readJson(file)
  return claim && birthOf(claim.pid) === claim.birth ? claim.pid : null
}

/**
 * A link is made or not made at once, unlike a file that is written.
 * @param {string} draft
 * @param {string} file
 */
function tryLink(draft, file) {
  try {
    linkSync(draft, file)
    return true
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false
    throw error
  }
}

/**
 * Removes the claim of a process that is gone. Another start may do the same at the same moment and have taken the folder already:
 * then its claim is put back.
 * @param {string} file
 */
function setAside(file) {
  const aside = `${file}.${process.pid}.gone`
  try {
    renameSync(file, aside)
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return
    throw error
  }
  if (ownerOf(aside)) tryLink(aside, file)
  rmSync(aside)
}

/** @param {string} file */
function release(file) {
  if (ownerOf(file) === process.pid) rmSync(file, { force: true })
}

/**
 * @param {string} file
 * @param {number} pid
 */
function alreadyRuns(file, pid) {
  return new Problem(
    `Plumbline already runs from ${file.replace(/\/[^/]+$/, '')} (process ${pid}): stop it first, or set PLUMBLINE_DATA to another folder.`,
  )
}
