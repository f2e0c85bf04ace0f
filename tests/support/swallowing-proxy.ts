import net, { type AddressInfo } from 'node:net'

/** A network in front of a server, which can go on taking bytes without passing any on. */
export interface SwallowingProxy {
  port: number
  /** From now on nothing passes, in either direction, and no connection ends. */
  swallow(): void
  /** New connections pass again; the old ones stay dead, as where a network was cut for long. */
  heal(): void
  /** What was swallowed is delivered, in order, as when a stopped server goes on. */
  deliver(): void
  close(): void
}

export async function startSwallowingProxy(to: {
  host: string
  port: number
}): Promise<SwallowingProxy> {
  const pairs = new Set<[net.Socket, net.Socket]>()
  let isSwallowing = false
  const forward = (from: net.Socket, into: net.Socket) => {
    from.on('data', (chunk) => {
      if (!into.destroyed) into.write(chunk)
    })
    from.on('close', () => into.destroy())
    from.on('error', () => into.destroy())
  }
  const server = net.createServer((near) => {
    const far = net.connect(to)
    const pair: [net.Socket, net.Socket] = [near, far]
    pairs.add(pair)
    near.once('close', () => pairs.delete(pair))
    forward(near, far)
    forward(far, near)
    if (isSwallowing) for (const socket of pair) socket.pause()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    port: (server.address() as AddressInfo).port,
    swallow() {
      isSwallowing = true
      for (const pair of pairs) for (const socket of pair) socket.pause()
    },
    heal() {
      isSwallowing = false
    },
    deliver() {
      isSwallowing = false
      for (const pair of pairs) for (const socket of pair) socket.resume()
    },
    close() {
      server.close()
      for (const pair of pairs) for (const socket of pair) socket.destroy()
    },
  }
}
