// A thread that judges files beside the main one.
require('./program.js').loaded().program.work()
