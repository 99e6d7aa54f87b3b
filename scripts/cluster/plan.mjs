/** Who listens where. All ports follow the one at which readers come. */

/** The servers of PostgreSQL, by the names that Patroni and HAProxy give them. */
export const DATABASES = /** @type {const} */ (["one", "two", "three"]);
export const WEB_SERVERS = /** @type {const} */ (["web1", "web2", "web3"]);

/** @typedef {(typeof DATABASES)[number]} DatabaseName */
/** @typedef {(typeof WEB_SERVERS)[number]} WebName */

const FIRST = {
  web: 1,
  postgres: 11,
  rest: 21,
  etcd: 31,
  etcdPeer: 32,
  pool: 41,
  writer: 51,
  replicas: 52,
};

/** @param {number} port at which readers come */
export function portsFrom(port) {
  const at = (/** @type {number} */ offset) => port + offset;
  const each = (/** @type {readonly string[]} */ names, /** @type {number} */ first) =>
    Object.fromEntries(names.map((name, index) => [name, at(first + index)]));
  return {
    port,
    web: each(WEB_SERVERS, FIRST.web),
    postgres: each(DATABASES, FIRST.postgres),
    rest: each(DATABASES, FIRST.rest),
    etcd: at(FIRST.etcd),
    etcdPeer: at(FIRST.etcdPeer),
    pool: at(FIRST.pool),
    writer: at(FIRST.writer),
    replicas: at(FIRST.replicas),
  };
}

/** @typedef {ReturnType<typeof portsFrom>} Ports */

/** The ports by their names in the configuration files. @param {Ports} ports */
export function portValues(ports) {
  const named = (/** @type {Record<string, number>} */ of, /** @type {string} */ end) =>
    Object.fromEntries(Object.entries(of).map(([name, port]) => [`${name}${end}`, port]));
  return {
    port: ports.port,
    etcd_port: ports.etcd,
    etcd_peer_port: ports.etcdPeer,
    pool_port: ports.pool,
    writer_port: ports.writer,
    replicas_port: ports.replicas,
    ...named(ports.web, "_port"),
    ...named(ports.postgres, "_port"),
    ...named(ports.rest, "_rest_port"),
  };
}

/**
 * @param {string} user
 * @param {string} password
 * @param {number} port
 * @param {string} [database]
 */
export function addressOf(user, password, port, database = "roundbook") {
  return `postgresql://${user}:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`;
}

/**
 * What a web server is told of its databases.
 * @param {Ports} ports
 * @param {string} password
 */
export function databaseAddresses(ports, password) {
  const at = (/** @type {number} */ port) => addressOf("roundbook", password, port);
  return {
    DATABASE_URL: at(ports.pool),
    DATABASE_DIRECT_URL: at(ports.writer),
    DATABASE_REPLICA_URLS: Object.values(ports.postgres).map(at).join(","),
  };
}
