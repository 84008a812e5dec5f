// Bundles what was compiled into one file, and keeps the code that V8 makes of it: node bin/bundle.mjs
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { argv, env, execPath } from 'node:process'
import { fileURLToPath } from 'node:url'
import { spawnSync } from 'node:child_process'
import { build } from 'esbuild'
import { bundle, codeFile, loaded } from './program.js'

const here = fileURLToPath(import.meta.url)

/** Without a bundle, and never beside one of another build: V8 tells sources apart by their lengths only. */
async function makeBundle() {
  rmSync(dirname(bundle), { recursive: true, force: true })
  const { outputFiles } = await build({
    entryPoints: [join(dirname(here), '..', 'dist', 'cli', 'entry.js')],
    outfile: bundle,
    bundle: true,
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    charset: 'ascii',
    minifyWhitespace: true,
    minifySyntax: true,
    // A script that was not loaded by Node itself imports nothing at run time; what is bundled is made on its first import.
    supported: { 'dynamic-import': false },
    define: { 'import.meta.url': 'bundleUrl' },
    // What a file of this kind is given by Node stands around it, so that loading it takes no second copy of its text.
    banner: { js: "(function (require, module, __filename) { 'use strict'; const bundleUrl = require('node:url').pathToFileURL(__filename).href;" },
    footer: { js: '})' },
    write: false,
    logLevel: 'warning',
  })
  mkdirSync(dirname(bundle))
  for (const { path, text } of outputFiles) writeFileSync(path, escaped(text))
}

/** What esbuild leaves as it is, which are patterns only, may be escaped like a text; the rest is ASCII already. */
function escaped(source) {
  const unit = (letter, at) => `\\u${letter.charCodeAt(at).toString(16).padStart(4, '0')}`
  return source.replaceAll(/[^\0-\x7f]/gu, (letter) => Array.from({ length: letter.length }, (_, at) => unit(letter, at)).join(''))
}

/** Plays the demonstration, which goes through most of the program, and keeps all code that was made for it. */
async function keepCode() {
  const { script, program } = loaded()
  await program.run()
  writeFileSync(`${codeFile}.new`, script.createCachedData())
  renameSync(`${codeFile}.new`, codeFile)
}

if (argv[2] === 'demo') await keepCode()
else {
  await makeBundle()
  const home = mkdtempSync(join(tmpdir(), 'taut-bundle-'))
  try {
    const { status, stderr } = spawnSync(execPath, [here, 'demo'], { env: { ...env, TAUT_HOME: home, NO_COLOR: '1' }, cwd: home, encoding: 'utf8' })
    if (status !== 0) throw new Error(`the demonstration does not run: ${stderr}`)
  } finally {
    rmSync(home, { recursive: true, force: true })
  }
}
