namespace ReviewFunctions.Cli.WordPress;

/// <summary>
/// Text with a DEL for every character that XML has none of: old databases have them in their texts, and no reader of XML takes them. What
/// is read drops control characters.
/// </summary>
/// <param name="inner">The text.</param>
internal sealed class ValidCharacters(TextReader inner) : TextReader
{
    private const char Del = '\u007F';

    /// <inheritdoc/>
    public override int Peek() => inner.Peek() is var next and >= 0 ? Valid((char)next) : -1;

    /// <inheritdoc/>
    public override int Read() => inner.Read() is var next and >= 0 ? Valid((char)next) : -1;

    /// <inheritdoc/>
    public override int Read(char[] buffer, int index, int count)
    {
        var read = inner.Read(buffer, index, count);
        for (var place = index; place < index + read; place++) buffer[place] = Valid(buffer[place]);
        return read;
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing) inner.Dispose();
        base.Dispose(disposing);
    }

    private static char Valid(char letter) => letter is < ' ' and not ('\t' or '\n' or '\r') or '\uFFFE' or '\uFFFF' ? Del : letter;
}
