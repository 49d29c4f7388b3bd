"""What the plan and the session promise, stated one by one."""
