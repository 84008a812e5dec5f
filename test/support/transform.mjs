// Makes JavaScript of the sources for jest, and has each module look up what is built in once.
// Jest runs modules in a context of node:vm, where every mention of a global such as Object takes twenty times as long.
// Of the packages those are made too that are JavaScript modules and called all the time, as package.json names them.
import swcJest from '@swc/jest'

/** Those used most. Not Date and timers, which a test may want to replace, nor what modules import by the same name. */
const builtIn = ['Array', 'BigInt', 'Error', 'Infinity', 'JSON', 'Map', 'Math', 'Number', 'Object', 'Promise', 'RangeError', 'Reflect', 'RegExp', 'Set', 'String', 'Symbol', 'TypeError', 'Uint8Array', 'WeakMap']
const mention = new RegExp(`\\b(?:${builtIn.join('|')})\\b`, 'gu')

/** On the first line, so that every line keeps its number. */
function withBuiltIn(done) {
  const used = [...new Set(done.code.match(mention))].filter((name) => !isOwn(done.code, name))
  return used.length === 0 ? done : { ...done, code: `const {${used.join()}}=globalThis;${done.code}` }
}

/** Whether a module declares or imports something of its own by this name. */
const isOwn = (code, name) => new RegExp(`\\b(?:class|function|const|let|var) ${name}\\b|^(?:import|export)\\b[^;'"]*\\b${name}\\b`, 'mu').test(code)

function createTransformer(options) {
  const swc = swcJest.createTransformer(options)
  return {
    ...swc,
    getCacheKey: (...given) => `${swc.getCacheKey(...given)}-built-in-3`,
    process: (...given) => withBuiltIn(swc.process(...given)),
    processAsync: async (...given) => withBuiltIn(await swc.processAsync(...given)),
  }
}

// oxlint-disable-next-line import/no-default-export -- jest wants it so
export default { createTransformer }
