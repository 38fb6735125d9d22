// Preloaded into a measured process: leaves behind what it used, when it ends.
const { isMainThread } = require("node:worker_threads");
if (isMainThread) {
  process.on("exit", () => {
    const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
    require("node:fs").writeFileSync(
      process.env.USAGE_FILE,
      JSON.stringify({ cpuUs: userCPUTime + systemCPUTime, maxRssKb: maxRSS }),
    );
  });
}
