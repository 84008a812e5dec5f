#!/usr/bin/env node
// The program on this machine. `npm install` builds dist, where everything else is.
import { interrupted, main } from '../dist/cli/main.js'
import { systemWorld } from '../dist/world/system.js'

const argv = process.argv.slice(2)
const world = systemWorld()
process.once('SIGINT', async () => {
  process.exit(await interrupted(argv, world))
})
process.exitCode = await main(argv, world)
