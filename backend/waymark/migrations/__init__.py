"""The database's history: env.py runs it, versions/ holds one numbered file per step."""
