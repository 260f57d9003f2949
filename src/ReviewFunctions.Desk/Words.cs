namespace ReviewFunctions.Desk;

/// <summary>
/// Names the resource files of the desk's words. The English text is the key; <c>Words.ko.resx</c> has the Korean one. What the API
/// answers and what the shared checks say is English and is shown as it is.
/// </summary>
public sealed class Words;
