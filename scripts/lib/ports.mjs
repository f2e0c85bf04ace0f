import fs from 'node:fs'
import net from 'node:net'
import path from 'node:path'

const listens = (port, host) =>
  new Promise((resolve) => {
    const server = net.createServer()
    server.once('error', (error) => resolve(error.code !== 'EADDRINUSE' && error.code !== 'EACCES'))
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(true)))
  })

/** Whether nothing listens on the port, neither on all interfaces nor on loopback alone. */
export const isFree = async (port) =>
  (await listens(port, undefined)) && (await listens(port, '127.0.0.1'))

/** A free port out of a range below the one from which systems give ports to outgoing connections. */
export async function findFreePort() {
  for (;;) {
    const port = 20_000 + Math.floor(Math.random() * 10_000)
    if (await isFree(port)) return port
  }
}

/**
 * The port a part used last time while it is still free, otherwise another one; remembered.
 * @param {string} file JSON file with a port by name
 * @param {string} name
 * @param {{ isRunning?: boolean }} [options] the part is running: its port is taken by itself
 */
export async function rememberedPort(file, name, { isRunning = false } = {}) {
  let ports = {}
  try {
    ports = JSON.parse(fs.readFileSync(file, 'utf8'))
  } catch {
    // First start, or a file cut off by a crash: choose anew.
  }
  if (Number.isInteger(ports[name]) && (isRunning || (await isFree(ports[name]))))
    return ports[name]
  const port = await findFreePort()
  fs.mkdirSync(path.dirname(file), { recursive: true })
  fs.writeFileSync(`${file}.new`, `${JSON.stringify({ ...ports, [name]: port }, null, 2)}\n`)
  fs.renameSync(`${file}.new`, file)
  return port
}
