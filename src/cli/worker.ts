// The entry of a thread that judges files beside the main one.
import { serve } from '../world/hand.ts'
import { systemWorld } from '../world/system.ts'
import { colours } from './paint.ts'

serve(async (setup) => {
  const { threadWork } = await import('../command/batch/thread.ts')
  return threadWork(setup, colours(), systemWorld())
})
