#pragma once

#include "core/values/money.h"

#include <QString>

#include <optional>

/// How the language in force writes a number; what Format builds its figures from. Money is always US dollars.
namespace assay::number {

inline constexpr QChar kMinus(0x2212);
inline constexpr QChar kSpace(0x00A0); ///< figures and their unit stay on one line

/// "-1234.5" -> "−1234.5", "−1234,5"
QString marked(QString plain);
/// The same with groups of thousands: "−1,234.5", "−1.234,5"
QString grouped(QString plain);
/// What a person typed as an amount, as a plain decimal: "$18,250.75", "18.250,75 $" -> "18250.75". A point that parts
/// no group of three digits is taken as the decimal mark in every language.
QString plainAmount(QString typed);
/// An amount, its sign apart: "−5" -> "−$5", "−5 $"
QString withDollar(QString amount);

/// To the cent, as bills are written: "$18,250.75"; a change has its sign, nothing has none.
QString toCent(Money value);
QString changeToCent(Money value);
/// A number never parts from the sign of its unit at the end of a line: "12 %".
QString withUnitsHeld(QString text);
/// A figure, day or month inside a sentence of core, "$1,234.56", "41.2 %", "2026-10-14", "October 2026", as the language in
/// force writes it; nullopt for any other text.
std::optional<QString> figureOfCore(const QString &text);

/// Letters or words that stand for thousands: of counts and money, or of bytes, which are the same everywhere.
enum class Units { Amounts, Bytes };
/// From a thousand on: "20 M" as short as it goes, or "20.0 M" with three digits always, for columns.
enum class Digits { Fewest, Three };
/// Value with one unit: 1240000 -> "1.24M"; `space` between both, where the language writes a letter.
QString scaled(double value, const QString &space, Units units = Units::Amounts, Digits digits = Digits::Fewest);
/// "12.35" and 1e6 -> "12.35M", "12,35 Mio."
QString millions(const QString &amount);

} // namespace assay::number
