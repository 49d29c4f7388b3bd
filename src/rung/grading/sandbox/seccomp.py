"""Seccomp (Linux): system calls that learner code has no business with answer "not permitted".

A classic BPF program, built here and installed with one call. It refuses new sockets, new processes (threads are
allowed), signals to others, tracing, mounting, namespaces, kernel keys, io_uring and the like. System-call numbers
from the kernel's tables for x86-64 and arm64.
"""

from __future__ import annotations

import ctypes
import errno
import platform
import struct
import sys

_PR_SET_SECCOMP = 22
_MODE_FILTER = 2
_ALLOW = 0x7FFF0000
_ERRNO = 0x00050000
_CLONE_THREAD = 0x00010000

_LD_W_ABS, _JEQ_K, _JGE_K, _JSET_K, _RET_K = 0x20, 0x15, 0x35, 0x45, 0x06
_NR, _ARCH, _ARG0 = 0, 4, 16  # offsets in struct seccomp_data

# name: (x86-64, arm64); None where the architecture has no such call
_CALLS: dict[str, tuple[int | None, int | None]] = {
    "socket": (41, 198), "socketpair": (53, 199), "connect": (42, 203), "bind": (49, 200), "listen": (50, 201),
    "fork": (57, None), "vfork": (58, None), "execve": (59, 221), "execveat": (322, 281),
    "kill": (62, 129), "tkill": (200, 130), "tgkill": (234, 131), "rt_sigqueueinfo": (129, 138),
    "rt_tgsigqueueinfo": (297, 240), "pidfd_open": (434, 434), "pidfd_send_signal": (424, 424), "pidfd_getfd": (438, 438),
    "ptrace": (101, 117), "process_vm_readv": (310, 270), "process_vm_writev": (311, 271), "kcmp": (312, 272),
    "setsid": (112, 157), "setpgid": (109, 154),
    "mount": (165, 40), "umount2": (166, 39), "pivot_root": (155, 41), "chroot": (161, 51), "unshare": (272, 97),
    "setns": (308, 268), "open_tree": (428, 428), "move_mount": (429, 429), "fsopen": (430, 430), "fsmount": (432, 432),
    "mount_setattr": (442, 442), "open_by_handle_at": (304, 265), "name_to_handle_at": (303, 264),
    "bpf": (321, 280), "perf_event_open": (298, 241), "userfaultfd": (323, 282),
    "io_uring_setup": (425, 425), "io_uring_enter": (426, 426), "io_uring_register": (427, 427),
    "add_key": (248, 217), "request_key": (249, 218), "keyctl": (250, 219),
    "init_module": (175, 105), "finit_module": (313, 273), "delete_module": (176, 106), "kexec_load": (246, 104),
    "reboot": (169, 142), "swapon": (167, 224), "swapoff": (168, 225), "sethostname": (170, 161),
    "settimeofday": (164, 170), "clock_settime": (227, 112), "acct": (163, 89), "quotactl": (179, 60),
    "personality": (135, 92), "setuid": (105, 146), "setgid": (106, 144), "setresuid": (117, 147), "setresgid": (119, 149),
    "shmget": (29, 194), "shmat": (30, 196), "msgget": (68, 186), "semget": (64, 190), "mq_open": (240, 180),
    "symlink": (88, None), "symlinkat": (266, 36), "mknod": (133, None), "mknodat": (259, 33),
    "prlimit64": (302, 261), "setrlimit": (160, 164), "setpriority": (141, 140), "sched_setaffinity": (203, 122),
}  # fmt: skip
_CLONE = (56, 220)
_CLONE3 = (435, 435)
_ARCHES = {"x86_64": (0xC000003E, 0), "aarch64": (0xC00000B7, 1)}


def available() -> bool:
    """Whether this machine can filter system calls and we know its numbers."""
    return sys.platform == "linux" and platform.machine() in _ARCHES


def install() -> bool:
    """Filter this process's system calls for good. False when the machine cannot. Needs `no_new_privileges` first."""
    if not available():
        return False
    code = _program(platform.machine())
    count = len(code) // 8
    buffer = ctypes.create_string_buffer(code)

    class _FProg(ctypes.Structure):
        _fields_ = (("len", ctypes.c_ushort), ("filter", ctypes.c_void_p))

    program = _FProg(count, ctypes.cast(buffer, ctypes.c_void_p))
    libc = ctypes.CDLL(None, use_errno=True)
    return bool(libc.prctl(_PR_SET_SECCOMP, _MODE_FILTER, ctypes.byref(program), 0, 0) == 0)


def _program(machine: str) -> bytes:
    """The filter: wrong architecture → refuse; listed call → refuse; clone only for threads; all else passes."""
    arch, column = _ARCHES[machine]
    refused = sorted(n for pair in _CALLS.values() if (n := pair[column]) is not None)
    deny = _ERRNO | errno.EPERM
    steps = [
        _op(_LD_W_ABS, _ARCH),
        _op(_JEQ_K, arch, 1, 0),
        _op(_RET_K, deny),
        _op(_LD_W_ABS, _NR),
    ]
    if machine == "x86_64":  # the x32 numbers would be a second way to every call
        steps += [_op(_JGE_K, 0x40000000, 0, 1), _op(_RET_K, deny)]
    for number in refused:
        steps += [_op(_JEQ_K, number, 0, 1), _op(_RET_K, deny)]
    # glibc falls back from clone3 to clone on "no such call"; clone's flags can be read, clone3's cannot
    steps += [_op(_JEQ_K, _CLONE3[column], 0, 1), _op(_RET_K, _ERRNO | errno.ENOSYS)]
    steps += [
        _op(_JEQ_K, _CLONE[column], 0, 3),
        _op(_LD_W_ABS, _ARG0),
        _op(_JSET_K, _CLONE_THREAD, 1, 0),
        _op(_RET_K, deny),
        _op(_RET_K, _ALLOW),
    ]
    return b"".join(steps)


def _op(code: int, value: int, if_true: int = 0, if_false: int = 0) -> bytes:
    return struct.pack("<HBBI", code, if_true, if_false, value)
