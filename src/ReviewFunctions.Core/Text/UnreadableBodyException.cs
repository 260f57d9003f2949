namespace ReviewFunctions.Core.Text;

/// <summary>
/// A body has more markup than can be rendered in reasonable time; the message is for its editor. Thrown inside Markdig and AngleSharp,
/// which know no other way out, and never past <see cref="BodyHtml"/>.
/// </summary>
internal sealed class UnreadableBodyException : NotSupportedException
{
    public UnreadableBodyException()
    {
    }

    public UnreadableBodyException(string message)
        : base(message)
    {
    }

    public UnreadableBodyException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
