// The checklists that come with the program, in one file: reading them takes longer than judging them.
import { testInForce } from './in-force.ts'
import { testRegister } from './register.ts'
import { testReplay } from './replay.ts'
import { testTable } from './table.ts'

testInForce()
testRegister()
testReplay()
testTable()
