// trust init, roots, policy, enrol, revoke, publish, sign, adopt, check, show, export.
import type { Command } from 'commander'
import { reasonFrom, severalFrom, timeFrom, versionFrom, wholeFrom } from '../flag-values.ts'
import { declare, type Declaring, withSigning } from './declaring.ts'

export function declareTrust(program: Command, declaring: Declaring): void {
  const trust = declare(program, 'trust', 'help.trust', declaring)
  declareInit(trust, declaring)
  declareRoots(trust, declaring)
  declarePolicy(trust, declaring)
  declareEnrol(trust, declaring)
  declareClosing(trust, declaring)
  declareSigning(trust, declaring)
  declareReading(trust, declaring)
}

/** Flags of every command that makes a new version. */
function withChange(command: Command, declaring: Declaring): Command {
  const { text } = declaring
  return withSigning(command, declaring)
    .option('--trust <file>', text('help.option-changed-list'))
    .option('--expires <time>', text('help.option-expires'), timeFrom)
    .option('--propose', text('help.option-propose'))
}

function declareInit(trust: Command, declaring: Declaring): void {
  const { world, text, common, telling, done } = declaring
  withChange(declare(trust, 'init', 'help.trust-init', declaring), declaring)
    .requiredOption('--name <name>', text('help.option-trust-name'))
    .option('--threshold <n>', text('help.option-threshold'), versionFrom)
    .option('--root <id=file>', text('help.option-root'), severalFrom)
    .action(async (options: { readonly name: string }) => {
      const { run } = await import('../../command/trust-init.ts')
      done(await run({ ...common(), ...options, telling: await telling() }, world))
    })
}

function declareRoots(trust: Command, declaring: Declaring): void {
  const { world, text, common, telling, done } = declaring
  withChange(declare(trust, 'roots', 'help.trust-roots', declaring), declaring)
    .option('--add <id=file>', text('help.option-root-added'), severalFrom)
    .option('--remove <id>', text('help.option-root-gone'), severalFrom)
    .option('--threshold <n>', text('help.option-threshold-now'), versionFrom)
    .action(async (options: object) => {
      const { run } = await import('../../command/trust-roots.ts')
      done(await run({ ...common(), ...options, telling: await telling() }, world))
    })
}

/** The bounds are those of the format. */
function declarePolicy(trust: Command, declaring: Declaring): void {
  const { world, text, common, telling, done } = declaring
  withChange(declare(trust, 'policy', 'help.trust-policy', declaring), declaring)
    .option('--supervision-inspectors <n>', text('help.option-supervision-inspectors'), wholeFrom(2, 8))
    .option('--self-check-inspectors <n>', text('help.option-self-check-inspectors'), wholeFrom(1, 8))
    .option('--clock-skew <seconds>', text('help.option-clock-skew'), wholeFrom(0, 86_400))
    .action(async (options: object) => {
      const { run } = await import('../../command/trust-policy.ts')
      done(await run({ ...common(), ...options, telling: await telling() }, world))
    })
}

function declareEnrol(trust: Command, declaring: Declaring): void {
  const { world, text, common, telling, done } = declaring
  withChange(declare(trust, 'enrol', 'help.trust-enrol', declaring), declaring)
    .argument('<id>', text('help.argument-person'))
    .option('--name <name>', text('help.option-name'))
    .option('--org <org>', text('help.option-org'))
    .option('--licence <number>', text('help.option-licence'))
    .option('--public-key <file>', text('help.option-public-key'))
    .option('--role <role>', text('help.option-grant-role'), severalFrom)
    .option('--region <code>', text('help.option-region'), severalFrom)
    .option('--sector <sector>', text('help.option-grant-sector'), severalFrom)
    .option('--checklist <id>', text('help.option-grant-checklist'), severalFrom)
    .option('--unit <code>', text('help.option-unit'), severalFrom)
    .option('--kind <kind>', text('help.option-kind'), severalFrom)
    .option('--from <time>', text('help.option-from'), timeFrom)
    .option('--until <time>', text('help.option-until'), timeFrom)
    .option('--grant <text>', text('help.option-grant'), severalFrom)
    .action(async (id: string, options: object) => {
      const { run } = await import('../../command/trust-enrol.ts')
      done(await run({ ...common(), ...options, id, telling: await telling() }, world))
    })
}

function declareClosing(trust: Command, declaring: Declaring): void {
  const { world, text, common, telling, done } = declaring
  withChange(declare(trust, 'revoke', 'help.trust-revoke', declaring), declaring)
    .argument('<id>', text('help.argument-person'))
    .option('--fingerprint <fingerprint>', text('help.option-key-fingerprint'))
    .requiredOption('--reason <reason>', text('help.option-revoke-reason'), reasonFrom)
    .option('--since <time>', text('help.option-since'), timeFrom)
    .action(async (id: string, options: { readonly reason: 'retired' | 'compromised' }) => {
      const { run } = await import('../../command/trust-revoke.ts')
      done(await run({ ...common(), ...options, id, telling: await telling() }, world))
    })
  withChange(declare(trust, 'publish', 'help.trust-publish', declaring), declaring)
    .argument('<checklist>', text('help.argument-checklist-or-path'))
    .option('--checklists <dir>', text('help.option-checklists'), severalFrom)
    .option('--from <time>', text('help.option-from'), timeFrom)
    .option('--until <time>', text('help.option-until'), timeFrom)
    .action(async (checklist: string, options: object) => {
      const { run } = await import('../../command/trust-publish.ts')
      done(await run({ ...common(), ...options, checklist, telling: await telling() }, world))
    })
}

function declareSigning(trust: Command, declaring: Declaring): void {
  const { world, text, common, telling, done } = declaring
  withSigning(declare(trust, 'sign', 'help.trust-sign', declaring), declaring)
    .argument('[proposal]', text('help.argument-proposal'))
    .option('--trust <file>', text('help.option-changed-list'))
    .action(async (proposal: string | undefined, options: object) => {
      const { run } = await import('../../command/trust-sign.ts')
      const given = proposal === undefined ? {} : { proposal }
      done(await run({ ...common(), ...options, ...given, telling: await telling() }, world))
    })
  declare(trust, 'adopt', 'help.trust-adopt', declaring)
    .argument('<list>', text('help.argument-sent-list'))
    .option('--fingerprint <fingerprint>', text('help.option-fingerprint'))
    .action(async (list: string, options: object) => {
      const { run } = await import('../../command/trust-adopt.ts')
      done(await run({ ...common(), ...options, list, telling: await telling() }, world))
    })
}

function declareReading(trust: Command, declaring: Declaring): void {
  const { world, text, common, telling, done } = declaring
  const named = (list: string | undefined) => (list === undefined ? {} : { list })
  declare(trust, 'check', 'help.trust-check', declaring)
    .argument('[list]', text('help.argument-list'))
    .option('--against <file>', text('help.option-against'))
    .action(async (list: string | undefined, options: object) => {
      const { run } = await import('../../command/trust-check.ts')
      done(run({ ...common(), ...options, ...named(list), telling: await telling() }, world))
    })
  declare(trust, 'show', 'help.trust-show', declaring)
    .argument('[list]', text('help.argument-list'))
    .option('--json', text('help.option-json'))
    .action(async (list: string | undefined, options: object) => {
      const { run } = await import('../../command/trust-show.ts')
      done(run({ ...common(), ...options, ...named(list), telling: await telling() }, world))
    })
  declare(trust, 'export', 'help.trust-export', declaring)
    .argument('[list]', text('help.argument-list'))
    .option('--out <file>', text('help.option-out-file'))
    .action(async (list: string | undefined, options: object) => {
      const { run } = await import('../../command/trust-export.ts')
      done(run({ ...common(), ...options, ...named(list), telling: await telling() }, world))
    })
}
