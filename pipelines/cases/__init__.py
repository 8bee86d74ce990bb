"""The life of a case as pure functions: its acts, its dates, its log, its alarms, what is erased and what is kept."""
