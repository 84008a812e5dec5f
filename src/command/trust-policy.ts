// taut trust policy: how many inspectors must sign whatever a result asks for, and how far honest clocks may lie apart.
import { Failure } from '../model/failure.ts'
import type { TrustPolicy } from '../model/generated/formats.ts'
import type { World } from '../world/world.ts'
import { changeTrust, type TrustChangeOptions } from './trust-change.ts'

export interface TrustPolicyOptions extends TrustChangeOptions {
  /** Inspectors who must sign a supervision: two at least, by 行政处罚法 art. 42. */
  readonly supervisionInspectors?: number
  readonly selfCheckInspectors?: number
  /** In seconds. */
  readonly clockSkew?: number
}

/** Failure: trust-nothing-to-change, usage where the format does not allow a number, and those of changeTrust. */
export async function run(options: TrustPolicyOptions, world: World): Promise<number> {
  return changeTrust(options, world, (body) => {
    const policy = changed(body.policy, options)
    const members = Object.keys(policy) as readonly (keyof TrustPolicy)[]
    if (members.every((member) => policy[member] === body.policy[member])) throw new Failure('trust-nothing-to-change')
    return { ...body, policy }
  })
}

function changed(policy: TrustPolicy, { supervisionInspectors, selfCheckInspectors, clockSkew }: TrustPolicyOptions): TrustPolicy {
  return {
    ...policy,
    ...(supervisionInspectors === undefined ? {} : { supervisionInspectors }),
    ...(selfCheckInspectors === undefined ? {} : { selfCheckInspectors }),
    ...(clockSkew === undefined ? {} : { clockSkewSeconds: clockSkew }),
  }
}
