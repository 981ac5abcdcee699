// Loaded into a child by `--import`: it ends when the launcher that started it dies, even by kill -9. A build left
// running would hold the lock of its folder, and the next start would fail on it. A child's own workers inherit the
// option, and live by their channel: they are left alone.
if (process.channel && process.env.PORTAL_LAUNCHER === String(process.ppid)) {
  process.on('disconnect', () => process.exit(1))
  process.channel.unref()
}
