using System.Buffers.Binary;
using System.Text;

namespace ReviewFunctions.Imaging;

/// <summary>
/// A colour profile for pictures in CMYK (<see href="https://www.color.org/specification/ICC.1-2022-05.pdf">ICC.1:2022</see>, 7 and 10.12):
/// the levels are inverted, then each ink takes its part of the light away, which gives sRGB.
/// </summary>
internal static class CmykProfile
{
    private const int HeaderLength = 128, TagTableLength = 16, ElementHeaderLength = 32, GridLength = 16;

    /// <summary>The light of sRGB as XYZ under D50, by rows.</summary>
    private static readonly double[] ToXyz =
    [
        0.4360747, 0.3850649, 0.1430804,
        0.2225045, 0.7168786, 0.0606169,
        0.0139322, 0.0971045, 0.7141733,
    ];

    /// <summary>What 1 is of the range in which profiles hold XYZ.</summary>
    private const double EncodedOne = 32768.0 / 65535;

    /// <summary>The profile's bytes.</summary>
    public static byte[] Inverting { get; } = Make();

    private static byte[] Make()
    {
        byte[] curve = [.. "curv"u8, 0, 0, 0, 0, 0, 0, 0, 0];
        byte[] inverted = [.. "curv"u8, 0, 0, 0, 0, 0, 0, 0, 2, 0xFF, 0xFF, 0, 0];
        byte[] gamma = [.. "para"u8, 0, 0, 0, 0, 0, 3, 0, 0, .. Numbers(2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045)];
        byte[][] elements =
        [
            [.. curve, .. curve, .. curve],
            [.. Numbers([.. ToXyz.Select(light => light * EncodedOne), 0, 0, 0])],
            [.. gamma, .. gamma, .. gamma],
            [2, 2, 2, 2, .. new byte[GridLength - 4], 1, 0, 0, 0, .. Enumerable.Range(0, 16).SelectMany(LightLeft)],
            [.. inverted, .. inverted, .. inverted, .. inverted],
        ];
        using var table = new MemoryStream();
        table.Write([.. "mAB "u8, 0, 0, 0, 0, 4, 3, 0, 0]);
        var offset = ElementHeaderLength;
        foreach (var element in elements)
        {
            table.Write(Number(offset));
            offset += element.Length;
        }
        foreach (var element in elements) table.Write(element);
        const int tableBegin = HeaderLength + TagTableLength;
        return [.. Header(tableBegin + offset), .. Number(1), .. "A2B0"u8, .. Number(tableBegin), .. Number(offset), .. table.ToArray()];
    }

    /// <summary>A profile of version 4 for output, from CMYK to XYZ under D50.</summary>
    private static byte[] Header(int length)
    {
        var header = new byte[HeaderLength];
        Number(length).CopyTo(header, 0);
        header[8] = 4;
        Encoding.ASCII.GetBytes("prtrCMYKXYZ ").CopyTo(header, 12);
        "acsp"u8.CopyTo(header.AsSpan(36));
        Numbers(0.9642, 1, 0.8249).CopyTo(header, 68);
        return header;
    }

    /// <summary>Red, green and blue of a corner of the grid, on which black varies fastest.</summary>
    private static byte[] LightLeft(int corner)
    {
        bool Has(int ink) => (corner >> (3 - ink) & 1) == 1;
        return [.. Enumerable.Range(0, 3).Select(ink => Has(ink) || Has(3) ? (byte)0 : byte.MaxValue)];
    }

    private static byte[] Numbers(params double[] values) => [.. values.SelectMany(value => Number((int)Math.Round(value * 65536)))];

    private static byte[] Number(int value)
    {
        var number = new byte[sizeof(int)];
        BinaryPrimitives.WriteInt32BigEndian(number, value);
        return number;
    }
}
