import { spawnSync } from 'node:child_process';
import { chownSync } from 'node:fs';
import { HubFault } from '../hub-fault.ts';

/** How PostgreSQL's programs are run, since they refuse to run as root. */
export interface Unprivileged {
  readonly command: (program: string, args: readonly string[]) => { file: string; args: string[] };
  /** The user to spawn as; empty where it is the hub's own. */
  readonly identity: { uid?: number; gid?: number };
  /** Gives a file or folder to the user that the programs run as. */
  readonly adopt: (path: string) => void;
}

/** By convention nobody's: owns nothing, may do nothing. */
const NOBODY = 65_534;

/** Before a program's name: within, root's processes and files are user 1000's; outside, all stays root's. */
const inNamespace = ['unshare', '--user', '--map-user=1000', '--map-group=1000'] as const;

/** Before a program's name: as nobody, who may yet pass through the folders of others, such as root's home. */
const asPassingNobody = [
  'setpriv',
  `--reuid=${NOBODY}`,
  `--regid=${NOBODY}`,
  '--clear-groups',
  '--inh-caps=+dac_override',
  '--ambient-caps=+dac_override',
] as const;

const asOneself: Unprivileged = {
  command: (program, args) => ({ file: program, args: [...args] }),
  identity: {},
  adopt: () => undefined,
};

function after([file, ...prefix]: readonly [string, ...string[]]): Unprivileged['command'] {
  return (program, args) => ({ file, args: [...prefix, program, ...args] });
}

/** The way to run `program` on files in `folder` that works here; for an ordinary user, as oneself. */
export function unprivileged(program: string, folder: string): Unprivileged {
  if (process.getuid?.() !== 0) return asOneself;
  const ways = [
    { ...asOneself, command: after(inNamespace) },
    { ...asOneself, identity: { uid: NOBODY, gid: NOBODY }, adopt: giveToNobody },
    { ...asOneself, command: after(asPassingNobody), adopt: giveToNobody },
  ];
  const works = ways.find((way) => reaches(way, program, folder));
  if (works) return works;
  throw new HubFault(
    `expected that the user "nobody" may reach ${program} and ${folder}, since PostgreSQL refuses to run as root and ` +
      'user namespaces are forbidden here: open the folders above (chmod o+x), start as an ordinary user, or set DATABASE_URL',
  );
}

function giveToNobody(path: string): void {
  chownSync(path, NOBODY, NOBODY);
}

/** Whether a process run that way comes to be, and may pass to the program and through the folder. */
function reaches(way: Unprivileged, program: string, folder: string): boolean {
  const { file, args } = way.command('test', ['-e', program, '-a', '-e', `${folder}/.`]);
  return spawnSync(file, args, { ...way.identity, stdio: 'ignore' }).status === 0;
}
