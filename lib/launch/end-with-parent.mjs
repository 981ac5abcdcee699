// Loaded into a child by `--import`: it ends when the launcher that started it dies, even by kill -9. A build left
// running would hold the lock of its folder, and the next start would fail on it.
if (process.channel) {
  process.on('disconnect', () => process.exit(1))
  process.channel.unref()
}
