// The bundled program, with the code that V8 made of it when it was built: making that anew takes longer than verifying a result.
const { readFileSync } = require('node:fs')
const { join } = require('node:path')
const { Script } = require('node:vm')

const bundle = join(__dirname, '..', 'dist', 'bundle', 'taut.cjs')

/** Where the code lies. V8 takes it only if it was made by the same V8 with the same flags; else the program starts slower. */
const codeFile = `${bundle}.code`

/** The bundle is ASCII, and read as Latin-1 it need not be decoded. */
function loaded() {
  const script = new Script(readFileSync(bundle, 'latin1'), { filename: bundle, cachedData: codeIn(codeFile) })
  const module = { exports: {} }
  script.runInThisContext()(require, module, bundle)
  return { script, program: module.exports }
}

function codeIn(path) {
  try {
    return readFileSync(path)
  } catch {
    return undefined
  }
}

module.exports = { bundle, codeFile, loaded }
