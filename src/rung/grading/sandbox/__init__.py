"""The walls around the one-shot child, each its own module, each able to be missing.

`limits` (every system), `landlock` and `seccomp` (Linux), `bubblewrap` (Linux with user namespaces),
`tiers` says which stand on this machine and what each one stops. Containment is what they are for; that no
answer leaks and no verdict is forged does not rest on them (see `judge`).
"""
