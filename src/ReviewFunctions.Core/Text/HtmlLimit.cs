namespace ReviewFunctions.Core.Text;

/// <summary>Takes the HTML of a body up to a length: a long address that is defined once can be used everywhere.</summary>
internal sealed class HtmlLimit : StringWriter
{
    /// <summary>How long a body's HTML may be, in UTF-16 code units.</summary>
    internal const int MaxLength = 2 * 1024 * 1024;

    public override void Write(char value)
    {
        Make(1);
        base.Write(value);
    }

    public override void Write(char[] buffer, int index, int count)
    {
        Make(count);
        base.Write(buffer, index, count);
    }

    public override void Write(ReadOnlySpan<char> buffer)
    {
        Make(buffer.Length);
        base.Write(buffer);
    }

    public override void Write(string? value) => Write(value.AsSpan());

    private void Make(int room)
    {
        if (GetStringBuilder().Length + room > MaxLength)
            throw new UnreadableBodyException($"Must not become more than {MaxLength} characters of HTML.");
    }
}
