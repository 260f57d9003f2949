using System.Text;
using System.Xml;
using ReviewFunctions.Core.Images;
using ReviewFunctions.Markup;
using ReviewFunctions.Reviews;

namespace ReviewFunctions.Core.Feeds;

/// <summary>
/// A review in full for feed readers. Few of them know our namespaces, so the body stands below a line that says what it is about,
/// how it is rated and what it gives away, and above the verdict and the disclosure.
/// </summary>
internal static class EntryContent
{
    private static readonly XmlWriterSettings Html =
        new() { OmitXmlDeclaration = true, ConformanceLevel = ConformanceLevel.Fragment, CheckCharacters = false };

    internal static string Write(ReviewContent review, Uri permalink, ShownImages images)
    {
        var html = new StringBuilder();
        using (var writer = XmlWriter.Create(html, Html))
        {
            if (review.Language.IsRightToLeft) WriteDirection(writer, review.Language);
            WriteFacts(writer, review);
            WriteLeadImage(writer, review.LeadImage, images);
            writer.WriteRaw(XmlText.Clean(BodyHtml.ForFeed(review.Body, permalink, images.Find)));
            WriteParagraph(writer, "Verdict", review.Verdict);
            WriteParagraph(writer, "Disclosure", review.Disclosure);
            if (review.Language.IsRightToLeft) writer.WriteEndElement();
        }

        return html.ToString();
    }

    /// <summary>Readers take an entry for one that is written from left to right, unless its content says otherwise.</summary>
    private static void WriteDirection(XmlWriter writer, LanguageTag language)
    {
        writer.WriteStartElement("div");
        writer.WriteAttributeString("dir", language.Direction);
        writer.WriteAttributeString("lang", language.ToString());
        writer.WriteRaw("\n");
    }

    private static void WriteFacts(XmlWriter writer, ReviewContent review)
    {
        writer.WriteStartElement("p");
        WriteTitles(writer, review.Subject);
        foreach (var particular in SubjectText.Particulars(review.Subject))
            WriteText(writer, $", {FormattableString.Invariant(particular)}");
        if (review.Rating is { } rating) WriteText(writer, $" · Rating: {RatingText.Write(rating)}");
        if (SpoilerNotice.For(review.Spoilers) is { } notice) WriteText(writer, $" · {notice}");
        writer.WriteEndElement();
        writer.WriteRaw("\n");
    }

    private static void WriteLeadImage(XmlWriter writer, LeadImage? lead, ShownImages images)
    {
        if (images.Find(lead) is not { } picture) return;
        writer.WriteRaw(XmlText.Clean(PictureHtml.Figure(picture, PictureHtml.InFeed(picture, lead?.Alt), lead?.Caption)));
        writer.WriteRaw("\n");
    }

    private static void WriteTitles(XmlWriter writer, Subject subject)
    {
        writer.WriteStartElement("cite");
        WriteText(writer, subject.Title);
        writer.WriteEndElement();
        if (SubjectText.OriginalTitle(subject) is not { } original) return;
        writer.WriteString(" (");
        writer.WriteStartElement("span");
        writer.WriteAttributeString("lang", original.Language.ToString());
        WriteText(writer, original.Text);
        writer.WriteEndElement();
        writer.WriteString(")");
    }

    private static void WriteParagraph(XmlWriter writer, string label, string? text)
    {
        if (text is null) return;
        writer.WriteRaw("\n");
        writer.WriteStartElement("p");
        writer.WriteElementString("strong", $"{label}:");
        WriteText(writer, $" {text}");
        writer.WriteEndElement();
    }

    private static void WriteText(XmlWriter writer, string text) => writer.WriteString(XmlText.Clean(text));
}
