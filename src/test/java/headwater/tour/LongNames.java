package headwater.tour;

/// Inputs that are hard to show.
final class LongNames {
    static final String LOCKFILE = """
            {"name": "@enterprise-platform-engineering/customer-facing-checkout-application-web", "version":
             "2026.11.24-release-candidate.3+build.8841", "lockfileVersion": 3, "packages": {
              "": {"name": "@enterprise-platform-engineering/customer-facing-checkout-application-web",
                   "version": "2026.11.24-release-candidate.3+build.8841",
                   "dependencies": {"@enterprise-platform-engineering/internationalisation-message-format-helpers": "*"}},
              "node_modules/@enterprise-platform-engineering/internationalisation-message-format-helpers": {
                   "version": "10.20.30-alpha.beta.1", "dependencies": {"event-stream": ">=3.3.0 <3.4.0-0 || ^4.0.0"}},
              "node_modules/event-stream": {"version": "3.3.6", "dependencies": {"flatmap-stream": "^0.1.0"}},
              "node_modules/flatmap-stream": {"version": "0.1.1"}
            }}
            """;
    static final String TWO_BOXES = """
            {"name": "tiny", "version": "1.0.0", "lockfileVersion": 3, "packages": {
              "": {"name": "tiny", "version": "1.0.0", "dependencies": {"event-stream": "3.3.6"}},
              "node_modules/event-stream": {"version": "3.3.6"}
            }}
            """;
    static final String WITH_PROBLEMS = """
            {"name": "odd", "version": "1.0.0", "lockfileVersion": 3, "packages": {
              "": {"name": "odd", "version": "1.0.0", "dependencies": {"event-stream": "^3.3.4", "gone": "^1.0.0"}},
              "node_modules/event-stream": {"version": "3.3.4", "dependencies": {"missing": "^2.0.0"}},
              "node_modules/strange": 7
            }}
            """;

    private LongNames() {
    }
}
