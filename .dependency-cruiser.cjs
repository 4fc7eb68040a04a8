/** The one-way rule of the rooms: what each may import besides itself. See CONTRIBUTING.md. */
const MAY = {
  config: [],
  http: ["config"],
  feeds: ["config"],
  lists: ["config", "feeds/decode"],
  mailbox: ["config", "http", "feeds"],
  articles: ["config", "feeds/dates", "feeds/decode"],
  watchlist: ["config"],
  classify: ["config", "watchlist"],
  events: ["config", "classify/types", "lists/types"],
  alerts: ["config", "events/types", "events/certainty", "classify/types"],
  delivery: ["config", "alerts", "http"],
  store: ["config", "[a-z]+/types", "delivery/mail-reports/types"],
  queue: [],
  web: [
    "config",
    "store",
    "alerts",
    "events/types",
    "events/certainty",
    "classify/types",
    "watchlist/types",
    "delivery/mail-reports",
  ],
};

module.exports = {
  forbidden: [
    { name: "no-circle", severity: "error", from: {}, to: { circular: true } },
    { name: "src-knows-no-tests", severity: "error", from: { path: "^src/" }, to: { path: "^test/" } },
    {
      name: "only-the-top-knows-the-pipeline",
      severity: "error",
      from: { path: "^src/(?!pipeline/|commands/|app|live-config|main)" },
      to: { path: "^src/(pipeline|commands|app|live-config|main)" },
    },
    {
      name: "no-orphans",
      severity: "error",
      from: {
        orphan: true,
        path: "^src/",
        pathNot: ["^src/(config/write-reference|pipeline/cpu-worker|store/pglite/(worker|create))\\.ts$"],
      },
      to: {},
    },
    ...Object.entries(MAY).map(([room, rooms]) => ({
      name: `${room}-imports-one-way`,
      severity: "error",
      from: { path: `^src/${room}/` },
      to: { path: "^src/", pathNot: `^src/(${[room, ...rooms].join("|")})(/|\\.)` },
    })),
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^dist" },
  },
};
