// Loaded before an emulator that holds everything in memory: it goes with its garbage. To collect that takes the emulator quadratic time
// every ten minutes, in which it answers nobody, and minutes of a processor in a run of all tests.
const blobs = require('azurite/dist/src/blob/utils/constants')

// The longest that a timer waits: 24 days.
blobs.DEFAULT_GC_INTERVAL_MS = 2 ** 31 - 1
