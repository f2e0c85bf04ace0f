/**
 * COPY over node-postgres' own connection: rows leave and enter as the server writes them, whatever their types. What
 * follows is the interface that its client calls for each message of the server.
 */
class Copy {
  constructor(text) {
    this.text = text
    this.failure = null
    this.done = new Promise((resolve, reject) => {
      this.resolve = resolve
      this.reject = reject
    })
  }
  submit(connection) {
    this.connection = connection
    connection.query(this.text)
  }
  handleRowDescription() {}
  handleCopyInResponse() {}
  handleCopyData() {}
  handleCommandComplete(message) {
    this.rows = Number(/\d+$/.exec(message.text)?.[0] ?? 0)
  }
  handleReadyForQuery() {
    this.resolve(this.rows)
  }
  // After an error the client tells nothing more.
  handleError(error) {
    this.failure = error
    this.reject(error)
  }
}

class CopyOut extends Copy {
  constructor(text, sink) {
    super(text)
    this.sink = sink
  }
  handleCopyData({ chunk }) {
    const { stream } = this.connection
    // A copy, because the client reads the next message into the same memory. What had arrived together is still
    // handed over after the pause.
    if (this.sink.write(Buffer.from(chunk)) || stream.isPaused()) return
    stream.pause()
    this.sink.once('drain', () => stream.resume())
  }
  handleReadyForQuery() {
    // All had arrived before the sink was full: it ends without ever asking for more.
    this.connection.stream.resume()
    super.handleReadyForQuery()
  }
}

class CopyIn extends Copy {
  constructor(text, source) {
    super(text)
    this.source = source
  }
  async handleCopyInResponse(connection) {
    try {
      for await (const chunk of this.source) {
        if (this.failure) return
        connection.sendCopyFromChunk(chunk)
        if (connection.stream.writableNeedDrain) {
          await new Promise((resolve) => connection.stream.once('drain', resolve))
        }
      }
      connection.endCopyFrom()
    } catch (error) {
      connection.sendCopyFail(error.message)
    }
  }
}

/**
 * Writes what `COPY … TO STDOUT` gives into `sink`, without ending it.
 * @returns {Promise<number>} rows
 */
export const copyOut = (client, text, sink) => client.query(new CopyOut(text, sink)).done

/**
 * Feeds `COPY … FROM STDIN` from `source`.
 * @returns {Promise<number>} rows
 */
export const copyIn = (client, text, source) => client.query(new CopyIn(text, source)).done
