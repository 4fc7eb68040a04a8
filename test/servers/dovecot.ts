import { execFileSync, spawn } from "node:child_process";
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { connect } from "node:net";
import { tmpdir, userInfo } from "node:os";
import { join } from "node:path";
import { waitFor } from "../world/wait.js";
import { ended, findProgram, freePort } from "./spawn.js";

export interface Dovecot {
  /** Ports on 127.0.0.1: TLS from the first byte, and STARTTLS. */
  imaps: number;
  imap: number;
  user: string;
  password: string;
  /** The certificate that it shows, PEM. */
  ca: string;
  caFile: string;
  /** Puts a message into the inbox, as a delivery would. */
  deliver(message: string): void;
  /** Names of the messages' files, flags included. */
  files(): string[];
  /** Makes the inbox anew: other UIDVALIDITY, the messages stay. */
  renew(): void;
  stop(): Promise<void>;
}

const USER = "reader@example.org";
const PASSWORD = "correct horse";

/** A Dovecot of the tests' own, on free ports, in a temporary folder, with no rights of its own. */
export async function startDovecot(): Promise<Dovecot> {
  const program = findServer();
  const dir = mkdtempSync(join(tmpdir(), "vigil-dovecot-"));
  const owner = unprivileged();
  const [imaps, imap] = [await freePort(), await freePort()];
  const maildir = join(dir, "mail");
  for (const folder of ["run", "mail", "mail/new", "mail/cur", "mail/tmp", "home"]) mkdirSync(join(dir, folder));
  makeCertificate(dir);
  writeFileSync(join(dir, "users"), `${USER}:{PLAIN}${PASSWORD}\n`);
  writeFileSync(join(dir, "dovecot.conf"), configuration(dir, owner, { imaps, imap }));
  chmodSync(dir, 0o755);
  give(dir, owner);
  const child = spawn(program, ["-F", "-c", join(dir, "dovecot.conf")], {
    stdio: ["ignore", "ignore", "pipe"],
    ...(process.getuid?.() === 0 && { uid: owner.uid, gid: owner.gid }),
  });
  let complaints = "";
  child.stderr?.setEncoding("utf8").on("data", (text: string) => {
    complaints += text;
  });
  const log = () => complaints + (existsSync(join(dir, "log")) ? readFileSync(join(dir, "log"), "utf8") : "");
  let delivered = 0;
  try {
    await waitFor(() => accepts(imaps), { what: "Dovecot does not listen", details: log });
  } catch (error) {
    await ended(child, "SIGKILL");
    rmSync(dir, { recursive: true, force: true });
    throw error;
  }
  return {
    imaps,
    imap,
    user: USER,
    password: PASSWORD,
    ca: readFileSync(join(dir, "cert.pem"), "utf8"),
    caFile: join(dir, "cert.pem"),
    deliver(message) {
      delivered++;
      const file = join(maildir, "new", `${1_760_000_000 + delivered}.M${delivered}.test`);
      writeFileSync(file, message.replaceAll("\r\n", "\n").replaceAll("\n", "\r\n"));
      if (process.getuid?.() === 0) chownSync(file, owner.uid, owner.gid);
    },
    files: () => [...readdirSync(join(maildir, "new")), ...readdirSync(join(maildir, "cur"))].sort(),
    renew() {
      for (const file of readdirSync(maildir)) if (file.startsWith("dovecot")) rmSync(join(maildir, file), { recursive: true });
      // UIDVALIDITY is a time in seconds: the next one must differ.
      writeFileSync(join(maildir, "dovecot-uidlist"), `3 V${1_900_000_000} N1 G0123456789abcdef0123456789abcdef\n`);
      if (process.getuid?.() === 0) chownSync(join(maildir, "dovecot-uidlist"), owner.uid, owner.gid);
    },
    async stop() {
      await ended(child, "SIGTERM");
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

interface Owner {
  name: string;
  group: string;
  uid: number;
  gid: number;
}

/** Who it runs as: who runs the tests, and Dovecot's own user where that is root. */
function unprivileged(): Owner {
  const { username, uid, gid } = userInfo();
  const id = (...flags: string[]) => execFileSync("id", flags).toString().trim();
  if (uid !== 0) return { name: username, group: id("-gn"), uid, gid };
  return { name: "dovecot", group: id("-gn", "dovecot"), uid: Number(id("-u", "dovecot")), gid: Number(id("-g", "dovecot")) };
}

function configuration(dir: string, { name, group, uid, gid }: Owner, ports: { imaps: number; imap: number }): string {
  return `protocols = imap
listen = 127.0.0.1
base_dir = ${dir}/run
log_path = ${dir}/log
ssl = required
ssl_cert = <${dir}/cert.pem
ssl_key = <${dir}/key.pem
default_internal_user = ${name}
default_internal_group = ${group}
default_login_user = ${name}
first_valid_uid = ${uid}
first_valid_gid = ${gid}
mail_location = maildir:${dir}/mail
auth_failure_delay = 0
passdb {
  driver = passwd-file
  args = ${dir}/users
}
userdb {
  driver = static
  args = uid=${uid} gid=${gid} home=${dir}/home
}
service imap-login {
  chroot =
  inet_listener imap {
    port = ${ports.imap}
  }
  inet_listener imaps {
    port = ${ports.imaps}
    ssl = yes
  }
}
service anvil {
  chroot =
}
`;
}

function makeCertificate(dir: string): void {
  const openssl = findProgram("openssl", "openssl");
  const files = ["-keyout", join(dir, "key.pem"), "-out", join(dir, "cert.pem")];
  const names = ["-subj", "/CN=127.0.0.1", "-addext", "subjectAltName=IP:127.0.0.1,DNS:localhost"];
  const kind = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2"];
  execFileSync(openssl, ["req", "-x509", ...kind, ...names, ...files], { stdio: "ignore" });
}

function give(path: string, { uid, gid }: Owner): void {
  if (process.getuid?.() === 0) execFileSync("chown", ["-R", `${uid}:${gid}`, path]);
}

const accepts = (port: number) =>
  new Promise<boolean>((done) => {
    const socket = connect(port, "127.0.0.1");
    socket.once("connect", () => done(true)).once("error", () => done(false));
    socket.once("connect", () => socket.destroy());
  });

/** Debian keeps it where only root looks. */
function findServer(): string {
  return existsSync("/usr/sbin/dovecot") ? "/usr/sbin/dovecot" : findProgram("dovecot", "dovecot-imapd");
}
