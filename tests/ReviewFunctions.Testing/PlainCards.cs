using System.Text;
using ReviewFunctions.Core.Pages;

namespace ReviewFunctions.Testing;

/// <summary>Writes share cards as text, which takes no time.</summary>
public sealed class PlainCards : IShareCardPainter
{
    public ReadOnlyMemory<byte> Paint(ShareCard card) => Encoding.UTF8.GetBytes($"card {card.Work}: {card.Headline} {card.Rating}");
}
