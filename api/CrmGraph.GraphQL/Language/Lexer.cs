using System.Text;

namespace CrmGraph.GraphQL.Language;

/// <summary>
/// Cuts UTF-8 text into tokens. <see cref="Advance"/> moves to the next one; nothing is allocated until a name or a value
/// is asked for. A copy of the struct is a lookahead.
/// </summary>
internal ref struct Lexer(ReadOnlySpan<byte> source)
{
    private readonly ReadOnlySpan<byte> _source = source;
    private int _line = 1;
    private int _lineStart;
    private int _columnShift; // bytes of this line that are no UTF-16 unit of their own
    private bool _hasEscapes;

    /// <summary>What the current token is.</summary>
    public TokenKind Kind { get; private set; }

    /// <summary>Where the current token begins.</summary>
    public Location Location { get; private set; }

    /// <summary>Where the current token ends (exclusive byte offset).</summary>
    public int End { get; private set; }

    /// <summary>The bytes of the current token as written.</summary>
    public readonly ReadOnlySpan<byte> Raw => _source[Location.Start..End];

    /// <summary>The text of a name or number.</summary>
    public readonly string Text() => Kind == TokenKind.Name ? NamePool.Get(Raw) : Encoding.ASCII.GetString(Raw);

    /// <summary>The value of a string or block string, escapes and indentation resolved.</summary>
    public readonly string StringValue()
    {
        if (Kind == TokenKind.BlockString)
        {
            var text = Encoding.UTF8.GetString(Raw[3..^3]);
            return BlockString.Dedent(_hasEscapes ? text.Replace("\\\"\"\"", "\"\"\"", StringComparison.Ordinal) : text);
        }

        return _hasEscapes ? Unescape(Location.Start + 1, End - 1) : Encoding.UTF8.GetString(Raw[1..^1]);
    }

    /// <summary>The current token as a syntax error shows it: its kind, and its value if it has one.</summary>
    public readonly string Describe() => Kind switch
    {
        TokenKind.Name or TokenKind.Int or TokenKind.Float => $"{Kind.Describe()} \"{Text()}\"",
        TokenKind.String or TokenKind.BlockString => $"{Kind.Describe()} \"{StringValue()}\"",
        _ => Kind.Describe(),
    };

    /// <summary>Moves to the next token, skipping white space, commas, comments and byte order marks.</summary>
    public void Advance()
    {
        var position = End;
        while (position < _source.Length)
        {
            var b = _source[position];
            switch (b)
            {
                case (byte)' ' or (byte)'\t' or (byte)',':
                    position++;
                    continue;
                case (byte)'\n' or (byte)'\r':
                    position = NewLine(position);
                    continue;
                case (byte)'#':
                    position = SkipComment(position);
                    continue;
                case 0xEF when IsByteOrderMark(position):
                    position += 3;
                    _columnShift += 2;
                    continue;
            }

            ReadToken(position, b);
            return;
        }

        Token(TokenKind.EndOfFile, position, position);
    }

    private void ReadToken(int start, byte b)
    {
        switch (b)
        {
            case (byte)'!': Token(TokenKind.Bang, start, start + 1); break;
            case (byte)'$': Token(TokenKind.Dollar, start, start + 1); break;
            case (byte)'&': Token(TokenKind.Ampersand, start, start + 1); break;
            case (byte)'(': Token(TokenKind.ParenLeft, start, start + 1); break;
            case (byte)')': Token(TokenKind.ParenRight, start, start + 1); break;
            case (byte)':': Token(TokenKind.Colon, start, start + 1); break;
            case (byte)'=': Token(TokenKind.Equal, start, start + 1); break;
            case (byte)'@': Token(TokenKind.At, start, start + 1); break;
            case (byte)'[': Token(TokenKind.BracketLeft, start, start + 1); break;
            case (byte)']': Token(TokenKind.BracketRight, start, start + 1); break;
            case (byte)'{': Token(TokenKind.BraceLeft, start, start + 1); break;
            case (byte)'|': Token(TokenKind.Pipe, start, start + 1); break;
            case (byte)'}': Token(TokenKind.BraceRight, start, start + 1); break;
            case (byte)'.' when _source[start..].StartsWith("..."u8): Token(TokenKind.Spread, start, start + 3); break;
            case (byte)'"' when _source[start..].StartsWith("\"\"\""u8): ReadBlockString(start); break;
            case (byte)'"': ReadString(start); break;
            case (byte)'-' or (>= (byte)'0' and <= (byte)'9'): ReadNumber(start); break;
            case var _ when IsNameStart(b): ReadName(start); break;
            case (byte)'\'': throw Error(start, "Unexpected single quote character ('), did you mean to use a double quote (\")?");
            default: throw Error(start, $"Unexpected character: {Show(start)}.");
        }
    }

    private void Token(TokenKind kind, int start, int end)
    {
        Kind = kind;
        Location = new Location(start, _line, start - _lineStart + 1 - _columnShift);
        End = end;
    }

    private int NewLine(int position)
    {
        var next = position + (_source[position] == '\r' && At(position + 1) == '\n' ? 2 : 1);
        _line++;
        _lineStart = next;
        _columnShift = 0;
        return next;
    }

    private int SkipComment(int position)
    {
        var length = _source[position..].IndexOfAny((byte)'\n', (byte)'\r');
        return length < 0 ? _source.Length : position + length;
    }

    private void ReadName(int start)
    {
        var end = start + 1;
        while (IsNameStart(At(end)) || IsDigit(At(end)))
        {
            end++;
        }

        Token(TokenKind.Name, start, end);
    }

    // spec: Int Value, Float Value. A number must not be followed by a name or a dot: 0xF1 and 123abc are errors.
    private void ReadNumber(int start)
    {
        var position = At(start) == '-' ? start + 1 : start;
        var kind = TokenKind.Int;
        if (At(position) == '0')
        {
            position++;
            if (IsDigit(At(position)))
            {
                throw Error(position, $"Invalid number, unexpected digit after 0: {Show(position)}.");
            }
        }
        else
        {
            position = Digits(position);
        }

        if (At(position) == '.')
        {
            kind = TokenKind.Float;
            position = Digits(position + 1);
        }

        if (At(position) is 'e' or 'E')
        {
            kind = TokenKind.Float;
            position++;
            position = Digits(At(position) is '+' or '-' ? position + 1 : position);
        }

        if (At(position) == '.' || IsNameStart(At(position)))
        {
            throw ExpectedDigit(position);
        }

        Token(kind, start, position);
    }

    private readonly int Digits(int position)
    {
        if (!IsDigit(At(position)))
        {
            throw ExpectedDigit(position);
        }

        while (IsDigit(At(position)))
        {
            position++;
        }

        return position;
    }

    private void ReadString(int start)
    {
        var position = start + 1;
        var shift = 0;
        _hasEscapes = false;
        while (position < _source.Length)
        {
            var b = _source[position];
            switch (b)
            {
                case (byte)'"':
                    Token(TokenKind.String, start, position + 1);
                    _columnShift += shift;
                    return;
                case (byte)'\\':
                    _hasEscapes = true;
                    position += ReadEscape(position, out _);
                    continue;
                case (byte)'\n' or (byte)'\r':
                    throw Error(position, "Unterminated string.");
                default:
                    shift += 1 - Location.Utf16Units(b);
                    position++;
                    continue;
            }
        }

        throw Error(position, "Unterminated string.");
    }

    private void ReadBlockString(int start)
    {
        // The token's place is where it starts; the lines inside count for what follows.
        var place = new Location(start, _line, start - _lineStart + 1 - _columnShift);
        var position = start + 3;
        _hasEscapes = false;
        while (position < _source.Length)
        {
            var b = _source[position];
            if (b == '"' && _source[position..].StartsWith("\"\"\""u8))
            {
                Kind = TokenKind.BlockString;
                Location = place;
                End = position + 3;
                return;
            }

            if (b == '\\' && _source[position..].StartsWith("\\\"\"\""u8))
            {
                _hasEscapes = true;
                position += 4;
            }
            else if (b is (byte)'\n' or (byte)'\r')
            {
                position = NewLine(position);
            }
            else
            {
                _columnShift += 1 - Location.Utf16Units(b);
                position++;
            }
        }

        throw Error(position, "Unterminated string.");
    }

    private readonly string Unescape(int start, int end)
    {
        var text = new StringBuilder(end - start);
        var position = start;
        while (position < end)
        {
            var plain = _source[position..end].IndexOf((byte)'\\');
            if (plain < 0)
            {
                text.Append(Encoding.UTF8.GetString(_source[position..end]));
                break;
            }

            text.Append(Encoding.UTF8.GetString(_source.Slice(position, plain)));
            position += plain;
            position += ReadEscape(position, out var rune);
            text.Append(rune.ToString());
        }

        return text.ToString();
    }

    /// <summary>Reads the escape at <paramref name="position"/> and returns how many bytes it takes.</summary>
    private readonly int ReadEscape(int position, out Rune rune)
    {
        if (At(position + 1) == 'u')
        {
            return At(position + 2) == '{' ? ReadBracedEscape(position, out rune) : ReadFixedEscape(position, out rune);
        }

        rune = At(position + 1) switch
        {
            '"' => new Rune('"'),
            '\\' => new Rune('\\'),
            '/' => new Rune('/'),
            'b' => new Rune('\b'),
            'f' => new Rune('\f'),
            'n' => new Rune('\n'),
            'r' => new Rune('\r'),
            't' => new Rune('\t'),
            _ => throw Error(position, $"Invalid character escape sequence: \"{Slice(position, 2)}\"."),
        };
        return 2;
    }

    // \u{1F600}: at most ten characters between and including the braces.
    private readonly int ReadBracedEscape(int position, out Rune rune)
    {
        var point = 0;
        var size = 3;
        while (size < 12)
        {
            var b = At(position + size++);
            if (b == '}')
            {
                if (size >= 5 && Rune.TryCreate(point, out rune))
                {
                    return size;
                }

                break;
            }

            var digit = HexDigit(b);
            point = (point << 4) | digit;
            if (point < 0)
            {
                break;
            }
        }

        throw Error(position, $"Invalid Unicode escape sequence: \"{Slice(position, size)}\".");
    }

    // \u1234, or a leading surrogate that must be followed by a trailing one.
    private readonly int ReadFixedEscape(int position, out Rune rune)
    {
        var unit = Hex16(position + 2);
        if (unit >= 0 && Rune.TryCreate(unit, out rune))
        {
            return 6;
        }

        if (unit is >= 0xD800 and <= 0xDBFF && At(position + 6) == '\\' && At(position + 7) == 'u')
        {
            var trailing = Hex16(position + 8);
            if (trailing >= 0 && Rune.TryCreate((char)unit, (char)trailing, out rune))
            {
                return 12;
            }
        }

        throw Error(position, $"Invalid Unicode escape sequence: \"{Slice(position, 6)}\".");
    }

    private readonly int Hex16(int position)
    {
        var value = 0;
        for (var i = 0; i < 4; i++)
        {
            var digit = HexDigit(At(position + i));
            if (digit < 0)
            {
                return -1;
            }

            value = (value << 4) | digit;
        }

        return value;
    }

    /// <summary>The byte at a position, or -1 after the end.</summary>
    private readonly int At(int position) => position < _source.Length ? _source[position] : -1;

    private readonly bool IsByteOrderMark(int position) => _source[position..].StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]);

    private static bool IsDigit(int b) => b is >= '0' and <= '9';

    private static bool IsNameStart(int b) => b is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or '_';

    private static int HexDigit(int b) => b switch
    {
        >= '0' and <= '9' => b - '0',
        >= 'a' and <= 'f' => b - 'a' + 10,
        >= 'A' and <= 'F' => b - 'A' + 10,
        _ => -1,
    };

    private readonly GraphQLSyntaxException ExpectedDigit(int position) =>
        Error(position, $"Invalid number, expected digit but got: {Show(position)}.");

    private readonly string Slice(int start, int length) =>
        Encoding.UTF8.GetString(_source[start..Math.Min(_source.Length, start + length)]);

    private readonly string Show(int position)
    {
        if (position >= _source.Length)
        {
            return "<EOF>";
        }

        Rune.DecodeFromUtf8(_source[position..], out var rune, out _);
        return rune.Value switch
        {
            '"' => "'\"'",
            >= 0x20 and <= 0x7E => $"\"{rune}\"",
            _ => $"U+{rune.Value:X4}",
        };
    }

    private readonly GraphQLSyntaxException Error(int position, string description) =>
        new(description, Location.Of(_source, position));
}
