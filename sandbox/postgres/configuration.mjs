/**
 * Settings of a cluster on a developer's machine, in the syntax of postgresql.conf: modest
 * memory, commits really on disk, reachable from this machine only.
 * @param {{ isDurable: boolean, more?: Record<string, string> }} options without durability a crash
 *   may cost all data: tests only; `more` wins
 */
export function configuration({ isDurable, more = {} }) {
  const settings = {
    listen_addresses: '127.0.0.1',
    // A socket path may be at most 107 bytes long, which a checkout's folder can exceed.
    unix_socket_directories: '',
    // The tests open a pool in each of many databases.
    max_connections: isDurable ? 100 : 300,
    shared_buffers: '256MB',
    effective_cache_size: '1GB',
    work_mem: '16MB',
    maintenance_work_mem: '128MB',
    random_page_cost: 1.1,
    // Short statements all over: compiling them costs more than it saves.
    jit: 'off',
    wal_level: 'minimal',
    max_wal_senders: 0,
    max_wal_size: '1GB',
    checkpoint_timeout: '15min',
    fsync: isDurable ? 'on' : 'off',
    synchronous_commit: isDurable ? 'on' : 'off',
    full_page_writes: isDurable ? 'on' : 'off',
    timezone: 'UTC',
    log_timezone: 'UTC',
    // Refused statements (a unique violation, say) are the application's business, not the server's.
    log_min_messages: 'log',
    log_min_error_statement: 'panic',
    log_checkpoints: 'off',
    log_line_prefix: '%m ',
    ...more,
  }
  return Object.entries(settings)
    .map(([name, value]) => `${name} = '${value}'\n`)
    .join('')
}
