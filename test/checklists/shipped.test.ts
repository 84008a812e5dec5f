// The checklists that come with the program, in one file: reading them takes longer than judging them.
import { testForce } from './force.ts'
import { testInForce } from './in-force.ts'
import { testPractice } from './practice.ts'
import { testRegister } from './register.ts'
import { testReplay } from './replay.ts'
import { testTable } from './table.ts'

testForce()
testInForce()
testPractice()
testRegister()
testReplay()
testTable()
