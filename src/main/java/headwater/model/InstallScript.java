package headwater.model;

/// Whether a component runs a script of its own on installation.
public enum InstallScript { YES, NO, UNKNOWN }
