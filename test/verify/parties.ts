// Who takes part in the results of these tests: made-up parties with fixed keys, and the trust list that knows them.
import { canonicalize } from '../../src/format/canonical.ts'
import type { Grant, TrustBody } from '../../src/model/generated/formats.ts'
import { signTrust } from '../../src/sign/make-trust.ts'
import type { Signer } from '../../src/sign/signer.ts'
import { openTrust, type TrustList } from '../../src/sign/trust-list.ts'
import { signerNumber } from '../sign/keys.ts'

export interface Party {
  readonly id: string
  readonly name: string
  readonly signer: Signer
}

export const first: Party = { id: 'inspector.a', name: '检查员甲', signer: signerNumber(11) }
export const second: Party = { id: 'inspector.b', name: '检查员乙', signer: signerNumber(12) }
export const unitHead: Party = { id: 'unit.head', name: '负责人', signer: signerNumber(13) }
export const office: Party = { id: 'intake.office', name: '受理处', signer: signerNumber(14) }
/** Nobody knows this one. */
export const stranger: Party = { id: 'stranger', name: '生人', signer: signerNumber(15) }
export const root: Party = { id: 'root', name: '根', signer: signerNumber(16) }

/** Since when everything is granted and enrolled. */
export const enrolledAt = '2026-01-01T00:00:00Z'

function principal({ id, name, signer }: Party, roles: Grant['roles']): TrustBody['principals'][number] {
  return { id, name, grants: [{ roles, from: enrolledAt }], keys: [{ key: signer.public.text, from: enrolledAt }] }
}

/** The list that everything is judged by: principals 0 and 1 inspect, 2 acknowledges, 3 receives. */
export const trustBody: TrustBody = {
  type: 'trust',
  minor: 0,
  name: '样例名单',
  version: 3,
  issuedAt: '2026-02-01T00:00:00Z',
  roots: { threshold: 1, keys: [{ id: root.id, key: root.signer.public.text }] },
  policy: { supervisionInspectors: 2, selfCheckInspectors: 1, clockSkewSeconds: 300 },
  principals: [
    principal(first, ['inspector']),
    principal(second, ['inspector']),
    principal(unitHead, ['inspected-party']),
    principal(office, ['receipt']),
  ],
  checklists: [],
}

/** A list signed by the root, and opened as the program opens one. */
export async function openedTrust(body: TrustBody): Promise<TrustList> {
  const list = openTrust(await signTrust(body, root.signer, root.id, body.issuedAt), canonicalize)
  if ('body' in list) return list
  throw new Error(`the trust list does not open: ${list.map(({ code }) => code).join(', ')}`)
}
