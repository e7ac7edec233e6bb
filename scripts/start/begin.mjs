import { step } from '../output.mjs'
import { install, isReady } from './install.mjs'
import { checkNode, continueUnder, nodeFromNpm, pinnedNode } from './node.mjs'

/**
 * What every command does first: Node, packages, and on under the pinned Node. Returns only when this process runs on that Node already;
 * otherwise it ends as the continued one ends.
 * @param {object} order
 * @param {string} order.root
 * @param {string[]} order.continueWith the script to go on with, and its arguments
 * @param {boolean} [order.isQuiet] says nothing when everything is there
 */
export async function begin({ root, continueWith, isQuiet = false }) {
  checkNode()
  if (!isQuiet || !isReady(root)) {
    await step('Packages', 'installing; the first time takes a minute', (told) => install(root, told))
  }
  const program = nodeFromNpm(root)
  if (program && process.versions.node !== pinnedNode(root)) await continueUnder(program, continueWith)
}
