#!/usr/bin/env node
// The program on this machine. `npm install` builds dist, where everything else is.
import { main } from '../dist/cli/main.js'
import { systemWorld } from '../dist/world/system.js'

process.exitCode = await main(process.argv.slice(2), systemWorld())
