#!/usr/bin/env node
// The program on this machine, in the few files that `npm install` bundles it into: loading many takes longer than verifying.
import { interrupted, main, outputFailed } from '../dist/bundle/main.js'
import { systemWorld } from '../dist/bundle/system.js'

const argv = process.argv.slice(2)
const world = systemWorld((why) => outputFailed(why, argv, world))
process.once('SIGINT', async () => {
  if (world.interrupts.take()) return
  process.exit(await interrupted(argv, world))
})
process.exitCode = await main(argv, world)
