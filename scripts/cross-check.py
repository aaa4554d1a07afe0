"""
Exact values by mpmath, which shares no code with MPFR: the nearest float64 and float32 of a function at a number.

Reads JSON, [[function, x], ...] with each x as the hexadecimal of a float64, and prints [[float64, float32], ...] as hexadecimals of their bits.
    python3 scripts/cross-check.py < points.json
"""
import json
import struct
import sys
from fractions import Fraction

from mpmath import mp, mpf

mp.prec = 2400

FUNCTIONS = {
    "exp": mp.exp, "expm1": lambda x: mp.exp(x) - 1, "log": mp.log, "log1p": lambda x: mp.log(1 + x), "log2": lambda x: mp.log(x) / mp.log(2), "log10": mp.log10,
    "sqrt": mp.sqrt, "cbrt": lambda x: mp.sign(x) * mp.cbrt(abs(x)), "sin": mp.sin, "cos": mp.cos, "tan": mp.tan, "asin": mp.asin, "acos": mp.acos, "atan": mp.atan,
    "sinh": mp.sinh, "cosh": mp.cosh, "tanh": mp.tanh, "asinh": mp.asinh, "acosh": mp.acosh, "atanh": mp.atanh,
    "sigmoid": lambda x: 1 / (1 + mp.exp(-x)), "softplus": lambda x: mp.log(1 + mp.exp(x)), "logSigmoid": lambda x: -mp.log(1 + mp.exp(-x)),
}


def fraction(x):
    sign, man, exp, _ = x._mpf_
    value = Fraction(int(man)) * Fraction(2) ** exp
    return -value if sign else value


def nearest(x, precision, lowest, highest):
    """The number with so many bits and exponents nearest to x, ties to even, as a fraction; None beyond the largest."""
    if x == 0:
        return Fraction(0)
    size = abs(x)
    exponent = max(size.numerator.bit_length() - size.denominator.bit_length(), lowest)
    while Fraction(2) ** exponent > size and exponent > lowest:
        exponent -= 1
    while Fraction(2) ** (exponent + 1) <= size:
        exponent += 1
    unit = Fraction(2) ** (exponent - precision + 1)
    count, left = divmod(size, unit)
    if 2 * left > unit or (2 * left == unit and count % 2 == 1):
        count += 1
    if count * unit >= Fraction(2) ** (highest + 1):
        return None
    return count * unit * (1 if x > 0 else -1)


def rounded(x, code, precision, lowest, highest):
    value = nearest(fraction(x), precision, lowest, highest)
    number = (float("inf") if x > 0 else float("-inf")) if value is None else float(value)
    return struct.pack(code, number).hex()


answers = []
for name, bits in json.load(sys.stdin):
    x = mpf(struct.unpack(">d", bytes.fromhex(bits))[0])
    y = FUNCTIONS[name](x)
    answers.append([rounded(y, ">d", 53, -1022, 1023), rounded(y, ">f", 24, -126, 127)])
json.dump(answers, sys.stdout)
