/**
 * Tells Zod not to compile parsers in the browser. It would try `new Function` first, which the page's security policy refuses and
 * reports as a violation although Zod catches it. Zod reads this before its first parse; on the server it may compile.
 */
declare global {
  var __zod_globalConfig: { jitless?: boolean } | undefined
}

if (typeof window !== 'undefined')
  globalThis.__zod_globalConfig = { ...globalThis.__zod_globalConfig, jitless: true }

export {}
