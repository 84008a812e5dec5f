// The trust list of a fresh machine, a list of one: so that a person's own first result verifies.
import { printTrust } from '../format/trust.ts'
import type { Inspector } from '../model/generated/formats.ts'
import { signTrust } from '../sign/make-trust.ts'
import type { Signer } from '../sign/signer.ts'
import type { World } from '../world/world.ts'
import type { Home } from './home.ts'
import { seenOf } from './trust-memory.ts'

/** Writes it where there is none, signed by that person's own key. It says of itself that it is self-made. Failure: cannot-write. */
export async function makeOwnTrust(
  world: World,
  home: Home,
  inspector: Inspector,
  signer: Signer,
  issuedAt: string,
): Promise<void> {
  const { id, name, licence, org } = inspector
  const body = {
    type: 'trust',
    minor: 0,
    name: `${name} (${id})`,
    // A list that was lost and is made anew must not look like one that was rolled back.
    version: (seenOf(world, home, signer.public.fingerprint)?.version ?? 0) + 1,
    issuedAt,
    roots: { threshold: 1, keys: [{ id, key: signer.public.text }] },
    policy: { supervisionInspectors: 2, selfCheckInspectors: 1, clockSkewSeconds: 300 },
    principals: [
      {
        id,
        name,
        ...(licence === undefined ? {} : { licence }),
        org,
        grants: [{ roles: ['inspector', 'inspected-party'], from: issuedAt }],
        keys: [{ key: signer.public.text, from: issuedAt }],
      },
    ],
    checklists: [],
  } as const
  const file = await signTrust(body, signer, id, issuedAt)
  world.files.writeNew(home.trust, new TextEncoder().encode(printTrust(file)))
}
